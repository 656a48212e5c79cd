/// Embeddings in process: bge-small-en-v1.5 (int8) on ONNX Runtime, from the published model jar.
/// In: text. Out: 384 dimensions, unit length.
/// Reads only its own resources; opens no connection and no file.
/// Must not know: anything outside `model`.
@NullMarked
package clew.model.onnx;

import org.jspecify.annotations.NullMarked;
