/** The search for a support set and a vector that refute the null space property of a matrix. */
@NullMarked
package org.firenet.certificate.falsify;

import org.jspecify.annotations.NullMarked;
