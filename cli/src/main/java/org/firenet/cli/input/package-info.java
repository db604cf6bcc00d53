/** What commands read: images, stacks, and which options were given. */
@NullMarked
package org.firenet.cli.input;

import org.jspecify.annotations.NullMarked;
