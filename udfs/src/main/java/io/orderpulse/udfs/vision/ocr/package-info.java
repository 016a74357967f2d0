/** Lines of text in a picture: found, turned upright, read. */
package io.orderpulse.udfs.vision.ocr;
