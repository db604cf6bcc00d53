/** Fast iterative restarted networks: layers, schedules, and the engines that run them. */
@NullMarked
package org.firenet.network;

import org.jspecify.annotations.NullMarked;
