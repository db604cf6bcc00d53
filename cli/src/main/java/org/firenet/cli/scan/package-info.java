/** Commands that make what a scanner would have: phantoms, masks, simulated measurements. */
@NullMarked
package org.firenet.cli.scan;

import org.jspecify.annotations.NullMarked;
