package clew.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// A vector of unit length. Immutable.
public final class Vector {
    private final float[] values;

    /// A vector in the direction of these numbers.
    ///
    /// @throws IllegalArgumentException if they are all zero
    public Vector(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        if (square == 0) {
            throw new IllegalArgumentException("a vector of zeros has no direction");
        }
        float length = (float) Math.sqrt(square);
        this.values = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = values[i] / length;
        }
    }

    /// Cosine of the angle to another vector of as many dimensions, -1 to 1.
    public double similarity(Vector other) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
        }
        return dot;
    }

    /// The middle of vectors of as many dimensions, at unit length.
    public static Vector mean(List<Vector> vectors) {
        float[] sum = new float[vectors.getFirst().values.length];
        for (Vector v : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += v.values[i];
            }
        }
        return new Vector(sum);
    }

    /// The direction of a weighted sum of vectors of as many dimensions.
    ///
    /// @param weights one for each vector
    /// @throws IllegalArgumentException if they cancel each other out
    public static Vector combined(List<Vector> vectors, double... weights) {
        float[] sum = new float[vectors.getFirst().values.length];
        for (int v = 0; v < weights.length; v++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weights[v] * vectors.get(v).values[i]);
            }
        }
        return new Vector(sum);
    }

    /// The numbers as little-endian 32-bit floats.
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) {
            buffer.putFloat(v);
        }
        return buffer.array();
    }

    /// The vector that [#bytes] wrote.
    public static Vector of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.length / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getFloat();
        }
        return new Vector(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector v && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
