// node duckdb.mjs [--time N] DATABASE STATEMENT…   prints the rows of the last one, or the milliseconds of each of N runs of it
import { DuckDBInstance } from '@duckdb/node-api';

const given = process.argv.slice(2);
const times = given[0] === '--time' ? Number(given.splice(0, 2)[1]) : 0;
const [database, ...statements] = given;
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
if (times > 0) {
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await connection.runAndReadAll(statements.at(-1));
    console.log((performance.now() - start).toFixed(3));
  }
} else {
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const rows = (await connection.runAndReadAll(statements.at(-1))).getRows();
  for (const row of rows) console.log(row.join('|'));
}
connection.closeSync();
