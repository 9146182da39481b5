// jansson as it is; its macros that Swift cannot see are computed in Swift.
#pragma once
#include <jansson.h>
