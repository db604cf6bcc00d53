/** Readers and writers: one class per file format, one registry. */
package org.firenet.formats;
