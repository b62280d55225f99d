package io.zhanggui;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves each module's {@code web} package out: a command that opens the stores itself answers no HTTP. */
final class WithoutControllers extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        String name = type.getClassMetadata().getClassName();
        return name.startsWith("io.zhanggui.") && name.contains(".web.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutControllers;
    }

    @Override
    public int hashCode() {
        return WithoutControllers.class.hashCode();
    }
}
