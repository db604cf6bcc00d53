/** Pictures in a terminal: as coloured half blocks, or as graphics where the terminal has them. */
@NullMarked
package org.firenet.report.terminal;

import org.jspecify.annotations.NullMarked;
