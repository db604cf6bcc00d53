/** Figures, tables and machine-readable results. */
package org.firenet.report;
