#pragma once

/// The version that the program was built as, by the tag of the sources: `1.2.0`.
const char *_Nonnull sluice_version(void);
