/** Options that several commands share. */
@NullMarked
package org.firenet.cli.option;

import org.jspecify.annotations.NullMarked;
