/** {@code firenet demo}. */
@NullMarked
package org.firenet.cli.demo;

import org.jspecify.annotations.NullMarked;
