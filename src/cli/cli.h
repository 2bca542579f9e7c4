// The command line.
#pragma once

#include "cli/remains.h"

namespace silcrow {

// Runs the program with main's arguments. Returns the exit status: 0 clean, 1 problems in the book,
// 2 wrong use or a problem of the world, with a message on standard error. Never throws. Nothing is
// left to be done but to end; `remains` gets what need not be destroyed for that.
int run(int argc, char** argv, Remains& remains);

}  // namespace silcrow
