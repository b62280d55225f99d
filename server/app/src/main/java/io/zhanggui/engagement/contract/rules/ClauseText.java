package io.zhanggui.engagement.contract.rules;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The text of a contract whose top-level clauses can be exchanged; comments, order and all other clauses stay. */
final class ClauseText {

    private final String text;

    /** A text that can be read as a contract. */
    ClauseText(String text) {
        this.text = text;
    }

    /** With a clause, as whole lines, in the place of the one of that name, or at the end. */
    ClauseText with(String name, String lines) {
        Optional<NodeTuple> before = find(name);
        if (before.isEmpty()) {
            return new ClauseText((text.endsWith("\n") ? text : text + "\n") + lines.strip() + "\n");
        }
        int from = before.get().getKeyNode().getStartMark().getIndex();
        int to = before.get().getValueNode().getEndMark().getIndex();
        return replaced(from, to, lines.strip());
    }

    /** With the value of a clause that is one word. */
    ClauseText withValue(String name, String value) {
        Node before = find(name).orElseThrow().getValueNode();
        return replaced(before.getStartMark().getIndex(), before.getEndMark().getIndex(), value);
    }

    /** The marks count code points. The end of a block is where the next one begins: the lines between stay. */
    private ClauseText replaced(int from, int to, String by) {
        int start = text.offsetByCodePoints(0, from);
        int end = text.offsetByCodePoints(0, to);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new ClauseText(text.substring(0, start) + by + text.substring(end));
    }

    private Optional<NodeTuple> find(String name) {
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        return root instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(field -> field.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
