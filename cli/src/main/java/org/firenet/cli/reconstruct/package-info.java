/** {@code firenet reconstruct}. */
@NullMarked
package org.firenet.cli.reconstruct;

import org.jspecify.annotations.NullMarked;
