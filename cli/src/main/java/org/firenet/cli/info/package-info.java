/** Commands that look at files and at this machine. */
@NullMarked
package org.firenet.cli.info;

import org.jspecify.annotations.NullMarked;
