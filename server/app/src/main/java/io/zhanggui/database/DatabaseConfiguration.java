package io.zhanggui.database;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What the modules' stores are given. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseStart.Opening opening) {
        return opening.await();
    }

    @Bean(destroyMethod = "")
    DataFolder dataFolder(Database database) {
        return database.folder();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.connections();
    }

    /** Joins the transaction of the caller; its faults are Spring's {@code DataAccessException}s. */
    @Bean
    DSLContext tables(DataSource connections) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(connections)));
        configuration.set(new TranslatedFaults());
        return DSL.using(configuration);
    }
}
