/** The optimisation problem that a FIRENET solves. */
@NullMarked
package org.firenet.problem;

import org.jspecify.annotations.NullMarked;
