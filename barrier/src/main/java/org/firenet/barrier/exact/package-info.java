/** Exact numbers in Q and Q(√2), their vectors and matrices, and dyadic approximations: the arithmetic of the theorem. */
@NullMarked
package org.firenet.barrier.exact;

import org.jspecify.annotations.NullMarked;
