/**
 * Pictures, plots and self-contained pages. Everything here works without a screen; only what writes text into a picture
 * needs fonts, and says so in a {@link org.firenet.report.MissingFontsException} where the machine has none.
 */
@NullMarked
package org.firenet.report;

import org.jspecify.annotations.NullMarked;
