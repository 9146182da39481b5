// libyaml's event interface as it is.
#pragma once
#include <yaml.h>
