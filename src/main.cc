// The program silcrow.
#include "cli/cli.h"

int main(int argc, char** argv) { return silcrow::run(argc, argv); }
