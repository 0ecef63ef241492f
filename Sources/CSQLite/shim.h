#pragma once
#include <sqlite3.h>

// Keeps sqlite3ext.h from redefining every sqlite3_x as sqlite3_api->x: what this program calls is the library that
// it is linked to.
#define SQLITE_CORE 1
#include <sqlite3ext.h>
#undef SQLITE_CORE

// SQLITE_TRANSIENT is a cast macro, which Swift does not import.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

// sqlite3_db_config is variadic, which Swift does not import; this is its (int, int *) form.
static inline int csqlite_db_config(sqlite3 *db, int option, int value, int *result) {
    return sqlite3_db_config(db, option, value, result);
}

// sqlite3_vtab_config is variadic; this is its form without arguments, for a table that views and triggers may not use.
static inline int csqlite_vtab_direct_only(sqlite3 *db) {
    return sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
}

// A virtual table and its cursor: SQLite's part first, which only C guarantees, then an object of ours.
typedef struct { sqlite3_vtab base; void *object; } csqlite_vtab;
typedef struct { sqlite3_vtab_cursor base; void *object; } csqlite_cursor;

// A cursor over rows of whole numbers, `width` each: the current one, and the end of those that are ready.
typedef struct { sqlite3_vtab_cursor base; void *object; const sqlite3_int64 *row, *end; int width; } csqlite_row_cursor;

// A composite code, which Swift does not import: the extension stays loaded when its first connection closes.
static inline int csqlite_ok_load_permanently(void) { return SQLITE_OK_LOAD_PERMANENTLY; }

// Whether the program that loads an extension runs the very copy of SQLite that the extension is linked to. Swift
// does not compare C functions.
static inline int csqlite_is_own_library(const sqlite3_api_routines *host) {
    return host->libversion_number == sqlite3_libversion_number && host->step == sqlite3_step
        && host->prepare_v2 == sqlite3_prepare_v2 && host->open_v2 == sqlite3_open_v2
        && host->create_function_v2 == sqlite3_create_function_v2;
}
