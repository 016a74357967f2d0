/**
 * Reads photos: {@code photo} decodes them safely, {@code ocr} finds and reads lines of text,
 * {@code signoff} says what a sign-off photo means. OpenCV and ONNX Runtime bring native code;
 * their classes must come from the parent class loader where there are several.
 */
package io.orderpulse.udfs.vision;
