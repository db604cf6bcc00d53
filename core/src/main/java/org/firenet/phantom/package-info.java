/** Test images made of ellipses, with their exact Fourier transforms. */
@NullMarked
package org.firenet.phantom;

import org.jspecify.annotations.NullMarked;
