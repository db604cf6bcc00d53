/** Networks in ONNX Runtime. */
@NullMarked
package org.firenet.learned.onnx;

import org.jspecify.annotations.NullMarked;
