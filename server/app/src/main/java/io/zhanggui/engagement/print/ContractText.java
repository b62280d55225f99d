package io.zhanggui.engagement.print;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a contract's text says to people only: its promises. */
final class ContractText {

    private ContractText() {}

    static List<String> promises(String text) {
        List<String> promises = new ArrayList<>();
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text))
                    instanceof MappingNode root) {
                for (NodeTuple field : root.getValue()) {
                    if (field.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("promises")) {
                        add(promises, field.getValueNode());
                    }
                }
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("this text was read as a contract before", e);
        }
        return promises;
    }

    private static void add(List<String> promises, Node node) {
        if (node instanceof ScalarNode scalar) {
            promises.add(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> add(promises, each));
        }
    }
}
