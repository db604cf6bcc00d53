/**
 * Readers and writers of the field's array and image files. {@link org.firenet.formats.FileFormats} finds the format of
 * a file, {@link org.firenet.formats.ArrayReader} reads it slice by slice, {@link org.firenet.formats.KSpace} gives what
 * a scanner measured as coils, rows, columns and sampled positions.
 */
@NullMarked
package org.firenet.formats;

import org.jspecify.annotations.NullMarked;
