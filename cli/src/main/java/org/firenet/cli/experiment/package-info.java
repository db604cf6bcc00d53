/** {@code firenet experiment}. */
@NullMarked
package org.firenet.cli.experiment;

import org.jspecify.annotations.NullMarked;
