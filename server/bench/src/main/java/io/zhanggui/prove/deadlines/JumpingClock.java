package io.zhanggui.prove.deadlines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The system's clock and what a file says must be added: two processes share it, and it survives both. */
final class JumpingClock extends Clock {

    private final ByteBuffer offset;
    private final Clock system;

    private JumpingClock(ByteBuffer offset, Clock system) {
        this.offset = offset;
        this.system = system;
    }

    static JumpingClock at(Path file, ZoneId zone) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new JumpingClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES), Clock.system(zone));
        }
    }

    /** Sets it so far ahead of the system's clock. */
    void set(long micros) {
        offset.putLong(0, micros);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.getLong(0), ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new JumpingClock(offset, system.withZone(zone));
    }
}
