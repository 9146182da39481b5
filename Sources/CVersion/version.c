#include "CVersion.h"

const char *sluice_version(void) { return SLUICE_VERSION; }
