/** The problems P1, P2, P3, the class Ω_K of instances, their exact solution sets and condition numbers. */
@NullMarked
package org.firenet.barrier.instance;

import org.jspecify.annotations.NullMarked;
