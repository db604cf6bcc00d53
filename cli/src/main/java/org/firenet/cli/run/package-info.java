/** How a command ends: exit codes, interruption, failures; what ran, and fingerprints of what it ran on. */
@NullMarked
package org.firenet.cli.run;

import org.jspecify.annotations.NullMarked;
