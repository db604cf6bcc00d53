/** {@code firenet train}. */
@NullMarked
package org.firenet.cli.train;

import org.jspecify.annotations.NullMarked;
