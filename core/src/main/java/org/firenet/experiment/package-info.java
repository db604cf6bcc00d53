/** Experiments of the paper, as programs. */
@NullMarked
package org.firenet.experiment;

import org.jspecify.annotations.NullMarked;
