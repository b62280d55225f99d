package io.zhanggui.cli;

import io.zhanggui.cli.stats.Pipes;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, giving each the global options and the terminal, or a tool its pipes. */
final class CommandFactory implements IFactory {

    private final GlobalOptions global;
    private final Terminal terminal;

    CommandFactory(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] needs = constructor.getParameterTypes();
            if (needs.length == 2 && needs[0] == GlobalOptions.class && needs[1] == Terminal.class) {
                return type.cast(constructor.newInstance(global, terminal));
            }
            if (needs.length == 1 && needs[0] == Pipes.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(new Pipes(terminal.in(), terminal.out())));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
