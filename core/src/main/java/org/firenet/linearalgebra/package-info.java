/** Small dense Hermitian matrices: eigenvectors and Cholesky factors. */
@NullMarked
package org.firenet.linearalgebra;

import org.jspecify.annotations.NullMarked;
