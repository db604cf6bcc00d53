/** What the tests of several packages share: seeded random arrays and matrices, and problems with known solutions. */
package org.firenet.testing;
