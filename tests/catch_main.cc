// The entry point of silcrow_tests. Alone in its file, because Catch2's main takes longer to
// compile than all our tests.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
