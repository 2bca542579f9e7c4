// The program silcrow.
#include <cstdlib>

#include "cli/cli.h"

int main(int argc, char** argv) {
  silcrow::Remains remains;
  const int status = silcrow::run(argc, argv, remains);
#ifdef __SANITIZE_ADDRESS__
  return status;  // so that what leaks is found
#else
  std::_Exit(status);
#endif
}
