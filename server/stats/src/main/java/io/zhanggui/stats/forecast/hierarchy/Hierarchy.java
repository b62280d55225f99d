package io.zhanggui.stats.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Wholes and their parts. Nodes are numbered from 0, a whole before its parts; those without parts are leaves.
 *
 * <p>Example: parents −1, 0, 0, 1, 1 is a month 0 of shops 1 and 2, shop 1 of items 3 and 4; leaves are 2, 3 and 4.
 */
public final class Hierarchy {

    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> leaves;

    private Hierarchy(int[] parents) {
        this.parents = parents.clone();
        for (int node = 0; node < parents.length; node++) {
            children.add(new ArrayList<>());
            if (parents[node] >= node || parents[node] < -1) {
                throw new IllegalArgumentException("node " + node + " has the parent " + parents[node]);
            }
            if (parents[node] >= 0) {
                children.get(parents[node]).add(node);
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            if (children.get(node).isEmpty()) {
                ends.add(node);
            }
        }
        this.leaves = List.copyOf(ends);
    }

    /**
     * @param parents of each node, −1 for a whole that is no part
     * @throws IllegalArgumentException where a parent does not come before its part
     */
    public static Hierarchy of(int... parents) {
        return new Hierarchy(parents);
    }

    public int size() {
        return parents.length;
    }

    public List<Integer> leaves() {
        return leaves;
    }

    public List<Integer> parts(int node) {
        return List.copyOf(children.get(node));
    }

    /** −1 for a whole that is no part. */
    public int parent(int node) {
        return parents[node];
    }

    /** Values of all nodes from those of the leaves, in the leaves' order. */
    public double[] sumUp(double[] leafValues) {
        requireLength(leafValues.length, leaves.size());
        double[] values = new double[size()];
        for (int position = 0; position < leafValues.length; position++) {
            values[leaves.get(position)] = leafValues[position];
        }
        for (int node = size() - 1; node >= 0; node--) {
            if (!children.get(node).isEmpty()) {
                double sum = 0;
                for (int part : children.get(node)) {
                    sum += values[part];
                }
                values[node] = sum;
            }
        }
        return values;
    }

    /** Whether every whole is exactly the sum of its parts, added in their order. */
    public boolean agrees(double[] values) {
        double[] leafValues = leaves.stream().mapToDouble(leaf -> values[leaf]).toArray();
        return Arrays.equals(sumUp(leafValues), values);
    }

    static void requireLength(int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(found + " values for " + expected);
        }
    }
}
