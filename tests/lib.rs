//! Tests of the workspace, seen from outside: each driver is a file of this folder, its cases the folder of the same name.
