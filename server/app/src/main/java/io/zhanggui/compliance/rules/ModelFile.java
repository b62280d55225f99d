package io.zhanggui.compliance.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Adds to a model's file in the ONNX format. Such a file is a message of Protocol Buffers, and what is appended to one is
 * merged into it: <a href="https://protobuf.dev/programming-guides/encoding/#last-one-wins">Protocol Buffers, encoding</a>.
 */
final class ModelFile {

    /** Numbers of fields in <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>. */
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final byte[] TENSOR_OF_FLOATS = {1 << 3, 1};

    private static final int BYTES_FOLLOW = 2;
    private static final int SEVEN_BITS = 0x7f;

    private ModelFile() {}

    /** The model with one more of its values among its answers. */
    static byte[] alsoAnswering(byte[] model, String value) {
        byte[] type = field(TYPE_TENSOR, TENSOR_OF_FLOATS);
        byte[] output = joined(field(VALUE_NAME, value.getBytes(StandardCharsets.UTF_8)), field(VALUE_TYPE, type));
        return joined(model, field(MODEL_GRAPH, field(GRAPH_OUTPUT, output)));
    }

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeNumber(out, (number << 3) | BYTES_FOLLOW);
        writeNumber(out, content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void writeNumber(ByteArrayOutputStream out, int number) {
        int left = number;
        while (left > SEVEN_BITS) {
            out.write((left & SEVEN_BITS) | (SEVEN_BITS + 1));
            left >>>= Byte.SIZE - 1;
        }
        out.write(left);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
