/** The network of a command: its options, and its description in a file. */
@NullMarked
package org.firenet.cli.network;

import org.jspecify.annotations.NullMarked;
