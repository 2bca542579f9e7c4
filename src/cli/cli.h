// The command line.
#pragma once

namespace silcrow {

// Runs the program with main's arguments. Returns the exit status: 0 clean, 1 problems in the book,
// 2 wrong use or a problem of the world, with a message on standard error. Never throws.
int run(int argc, char** argv);

}  // namespace silcrow
