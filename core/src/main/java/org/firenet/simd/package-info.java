/**
 * The arithmetic of the fast engine on planar single-precision data, and products of small matrices with batches in
 * double precision, once in plain Java loops and once with the Vector API; which one is active can be asked and forced.
 */
@NullMarked
package org.firenet.simd;

import org.jspecify.annotations.NullMarked;
