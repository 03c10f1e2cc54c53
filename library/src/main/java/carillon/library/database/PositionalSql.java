package carillon.library.database;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads SQL whose parameters are question marks, as all of ours are. JDBI's own parser knows named
 * ones too, at the price of loading a parser generator's runtime at every start.
 */
final class PositionalSql implements SqlParser {

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        int mark = sql.indexOf('?');
        while (mark >= 0) {
            parsed.append(sql.substring(from, mark)).appendPositionalParameter();
            from = mark + 1;
            mark = sql.indexOf('?', from);
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        throw new UnsupportedOperationException("named parameter " + rawName);
    }
}
