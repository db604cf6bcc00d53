/** {@code firenet design}. */
@NullMarked
package org.firenet.cli.design;

import org.jspecify.annotations.NullMarked;
