/** {@code firenet view}: images in the terminal. */
@NullMarked
package org.firenet.cli.view;

import org.jspecify.annotations.NullMarked;
